"""``python -m adapt``: trains the low-rank numbers and writes them to ``adapt/low_rank.npz``, and to
``adapt/learned.npy`` by hash what they were trained on."""

from __future__ import annotations

import argparse
import sys
from dataclasses import asdict, fields, replace
from pathlib import Path

import numpy as np
import torch

from adapt.averaging import average, average_heads
from adapt.messages import data_hash, read_at_questions, read_examples, read_particular_questions
from adapt.trainer import Recipe, Trainer
from assistant.understanding.encoder.e5_weights import find_weights_file, read_weights
from assistant.understanding.encoder.low_rank import LEARNED, LowRank
from assistant.understanding.learning.calibration import text_hash


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=Path("data"))
    parser.add_argument("--content", type=Path, default=Path("content"))
    parser.add_argument("--out", type=Path, default=Path("adapt/low_rank.npz"))
    parser.add_argument("--trainings", type=int, default=3, help="with seeds one apart; their mean is written")
    parser.add_argument("--mean-rank", type=int, default=32, help="rank of that mean")
    parser.add_argument(
        "--continue-from", type=Path, help="go on from these numbers (their rank counts) instead of from nothing"
    )
    parser.add_argument(
        "--leave-new-danger",
        action="store_true",
        help="messages about danger that the earlier numbers were not trained on stay unseen: its weights rest on them",
    )
    parser.add_argument("--threads", type=int, default=0, help="0: as many as there are")
    for choice in fields(Recipe):
        default = choice.default
        parser.add_argument("--" + choice.name.replace("_", "-"), type=type(default), default=default)
    options = parser.parse_args()
    if options.threads:
        torch.set_num_threads(options.threads)
    recipe = Recipe(**{choice.name: getattr(options, choice.name) for choice in fields(Recipe)})
    examples = read_examples(options.data)
    if not examples:
        print(f"no messages under {options.data}", file=sys.stderr)
        return 1
    at_questions = read_at_questions(options.data, options.content)
    begin, learned = _begun(options.continue_from)
    if options.leave_new_danger:
        examples = [one for one in examples if one.intent or text_hash(one.text) in learned]
    examples += read_particular_questions(options.data)
    if begin:
        recipe = replace(recipe, rank=begin.rank)
    weights = read_weights(find_weights_file())
    trainings, heads = [], []
    for seed in range(recipe.seed, recipe.seed + options.trainings):
        trainer = Trainer(weights, examples, replace(recipe, seed=seed), begin, at_questions, learned)
        print(f"seed {seed}: {len(examples)} messages, {len(at_questions.answers)} answers", flush=True)
        trainer.run()
        trainings.append(trainer.encoder.low_rank())
        heads.append(trainer.heads.of_answers())
    about = {
        "data": data_hash(examples, at_questions),
        "messages": len(examples),
        "answers": len(at_questions.answers),
        "trainings": options.trainings,
        **asdict(recipe),
        **({"continued_from": begin.about} if begin else {}),
    }
    answer_heads = average_heads(heads) if at_questions.answers else None
    LowRank(average(trainings, options.mean_rank), about, answer_heads).save(options.out)
    learned |= {text_hash(one.text) for one in (*examples, *at_questions.answers)}
    np.save(options.out.with_name(LEARNED), np.array(sorted(learned), np.uint64))
    print(f"wrote {options.out} ({options.out.stat().st_size / 1e6:.1f} MB)")
    return 0


def _begun(numbers: Path | None) -> tuple[LowRank | None, frozenset[int]]:
    """The numbers to go on from, and what they were trained on."""
    if numbers is None:
        return None, frozenset()
    listed = numbers.with_name(LEARNED)
    learned = frozenset(np.load(listed).tolist()) if listed.is_file() else frozenset()
    return LowRank.load(numbers), learned


if __name__ == "__main__":
    sys.exit(main())
