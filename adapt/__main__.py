"""``python -m adapt``: trains the low-rank numbers and writes them to ``adapt/low_rank.npz``."""

from __future__ import annotations

import argparse
import math
import random
import sys
import time
from pathlib import Path

import numpy as np
import torch
from torch.nn import functional

from adapt.messages import Example, data_hash, read_examples, roughen
from adapt.network import FROZEN, Encoder
from assistant.danger_data import SIGNALS
from assistant.e5_weights import E5Weights, find_weights_file, read_weights
from assistant.low_rank import LowRank
from assistant.unigram import UnigramTokenizer

_PREFIX = "query: "
_HEAD_RATE = 2.0


def make_batches(lengths: list[int], size: int, most_tokens: int, chance: random.Random) -> list[list[int]]:
    """Batches of messages of like length, in random order; long messages make smaller batches."""
    order = sorted(range(len(lengths)), key=lambda index: lengths[index] + chance.random() * 4)
    batches: list[list[int]] = []
    for index in order:
        full = batches and (
            len(batches[-1]) >= size or (len(batches[-1]) + 1) * (lengths[index] + 2) > most_tokens
        )
        if not batches or full:
            batches.append([])
        batches[-1].append(index)
    chance.shuffle(batches)
    return batches


def pad(token_lists: list[list[int]], weights: E5Weights) -> tuple[np.ndarray, torch.Tensor]:
    """Token ids with beginning, end and padding, and the mask."""
    length = max(len(tokens) for tokens in token_lists) + 2
    ids = np.full((len(token_lists), length), weights.pad, np.int64)
    mask = np.zeros((len(token_lists), length), np.float32)
    for row, tokens in enumerate(token_lists):
        ids[row, : len(tokens) + 2] = [weights.begin, *tokens, weights.end]
        mask[row, : len(tokens) + 2] = 1
    return ids, torch.from_numpy(mask)


class Trainer:
    """One run: a head for the intents and one for the signals teach the encoder; both are thrown away after."""

    def __init__(self, weights: E5Weights, examples: list[Example], options: argparse.Namespace) -> None:
        torch.manual_seed(options.seed)
        self.weights, self.examples, self.options = weights, examples, options
        self.chance = random.Random(options.seed)
        self.tokenizer = UnigramTokenizer(*zip(*weights.pieces, strict=True), weights.unknown)
        self.encoder = Encoder(weights, options.rank, options.dropout, options.layers)
        self.states: list[np.ndarray] = []
        self.intents = sorted({example.intent for example in examples if example.intent})
        self.intent_head = torch.nn.Linear(weights.hidden, max(1, len(self.intents)))
        self.danger_head = torch.nn.Linear(weights.hidden, len(SIGNALS) + 1)
        for head in (self.intent_head, self.danger_head):
            torch.nn.init.zeros_(head.weight)
            torch.nn.init.zeros_(head.bias)
        # The encoder's vectors all lie near one another; the heads see them centred and spread, as the regressions
        # that use them later do.
        self.centre, self.spread = torch.zeros(weights.hidden), torch.ones(weights.hidden)

    def tokens(self, text: str) -> list[int]:
        return self.tokenizer.ids(_PREFIX + text)[: self.options.most_tokens]

    def prepare(self) -> None:
        """Takes every message through the layers that stay as they are, once, and keeps what comes out."""
        texts = [self.tokens(roughen(example.text, self.chance)) for example in self.examples]
        self.states = [np.zeros((0, 0), np.float16)] * len(texts)
        order = sorted(range(len(texts)), key=lambda index: len(texts[index]))
        with torch.no_grad():
            for start in range(0, len(order), 32):
                part = order[start : start + 32]
                ids, mask = pad([texts[index] for index in part], self.weights)
                with torch.autocast("cpu", FROZEN):
                    found = (
                        self.encoder.lower(self.encoder.embed(ids), mask).float().numpy().astype(np.float16)
                    )
                for row, index in enumerate(part):
                    self.states[index] = found[row, : len(texts[index]) + 2].copy()

    def vectors(self, batch: list[int]) -> torch.Tensor:
        """Normalised vectors of the messages of a batch, by the encoder as it is now."""
        length = max(len(self.states[index]) for index in batch)
        states = np.zeros((len(batch), length, self.weights.hidden), np.float32)
        mask = np.zeros((len(batch), length), np.float32)
        for row, index in enumerate(batch):
            states[row, : len(self.states[index])] = self.states[index]
            mask[row, : len(self.states[index])] = 1
        with torch.autocast("cpu", FROZEN):
            found = self.encoder.upper(torch.from_numpy(states), torch.from_numpy(mask))
        return functional.normalize(found.float(), dim=1)

    def loss(self, batch: list[int]) -> torch.Tensor:
        chosen = [self.examples[index] for index in batch]
        vectors = (self.vectors(batch) - self.centre) / self.spread
        vectors = functional.dropout(vectors, self.options.head_dropout)
        loss = torch.zeros(())
        known = [row for row, example in enumerate(chosen) if example.intent]
        if known:
            target = torch.tensor([self.intents.index(chosen[row].intent) for row in known])
            logits = self.intent_head(vectors[known])
            loss = loss + functional.cross_entropy(logits, target, label_smoothing=0.05) * len(known) / len(
                batch
            )
        marked = [row for row, example in enumerate(chosen) if example.risks is not None]
        if marked:
            risks = torch.tensor([[*chosen[row].risks, max(chosen[row].risks)] for row in marked])
            logits = self.danger_head(vectors[marked])
            danger = (
                functional.binary_cross_entropy_with_logits(logits, risks, reduction="none").sum(1).mean()
            )
            loss = loss + self.options.danger_weight * danger * len(marked) / len(batch)
        return loss

    def measure_spread(self, most: int = 800) -> None:
        """Sets centre and spread from a sample, with the encoder as it is now."""
        sample = self.chance.sample(range(len(self.examples)), min(most, len(self.examples)))
        self.encoder.eval()
        with torch.no_grad():
            found = [self.vectors(sample[start : start + 32]) for start in range(0, len(sample), 32)]
        self.encoder.train()
        vectors = torch.cat(found)
        self.centre, self.spread = vectors.mean(0), vectors.std(0) + 1e-4

    def run(self) -> None:
        options = self.options
        started = time.monotonic()
        self.prepare()
        self.measure_spread()
        print(f"frozen layers done {(time.monotonic() - started) / 60:.1f} min", flush=True)
        thin = [parameter for parameter in self.encoder.parameters() if parameter.requires_grad]
        heads = [*self.intent_head.parameters(), *self.danger_head.parameters()]
        optimiser = torch.optim.AdamW(
            [{"params": thin, "lr": options.rate}, {"params": heads, "lr": options.rate * _HEAD_RATE}],
            weight_decay=0.01,
        )
        lengths = [len(states) - 2 for states in self.states]
        count = len(make_batches(lengths, options.batch, options.batch_tokens, random.Random(0)))
        total, step = count * options.epochs, 0
        print(
            f"{len(self.examples)} messages, {len(self.intents)} intents, {count} steps an epoch", flush=True
        )
        for epoch in range(options.epochs):
            losses = []
            for batch in make_batches(lengths, options.batch, options.batch_tokens, self.chance):
                share = step / total
                if options.minutes:
                    share = max(share, (time.monotonic() - started) / (60 * options.minutes))
                if share >= 1:
                    break
                factor = min(1.0, (step + 1) / (0.06 * total)) * 0.5 * (1 + math.cos(math.pi * share))
                for group, base in zip(optimiser.param_groups, (options.rate, options.rate * _HEAD_RATE), strict=True):
                    group["lr"] = base * max(factor, 0.01)
                optimiser.zero_grad()
                loss = self.loss(batch)
                loss.backward()
                torch.nn.utils.clip_grad_norm_(thin, 1.0)
                optimiser.step()
                losses.append(float(loss.detach()))
                step += 1
                if step % 50 == 0:
                    print(
                        f"step {step}/{total} loss {np.mean(losses[-50:]):.3f} "
                        f"{(time.monotonic() - started) / 60:.1f} min",
                        flush=True,
                    )
            if losses:
                print(
                    f"epoch {epoch + 1}/{options.epochs} loss {np.mean(losses):.3f} "
                    f"{(time.monotonic() - started) / 60:.1f} min",
                    flush=True,
                )


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=Path("data"))
    parser.add_argument("--out", type=Path, default=Path("adapt/low_rank.npz"))
    parser.add_argument("--start-from", type=Path, help="go on from these numbers")
    parser.add_argument("--epochs", type=int, default=8)
    parser.add_argument(
        "--minutes", type=float, default=0, help="stop after this long, with the rate run down"
    )
    parser.add_argument("--layers", type=int, default=4, help="how many of the upper layers learn")
    parser.add_argument("--rank", type=int, default=16)
    parser.add_argument("--rate", type=float, default=1e-3)
    parser.add_argument("--dropout", type=float, default=0.05)
    parser.add_argument("--head-dropout", type=float, default=0.1)
    parser.add_argument("--danger-weight", type=float, default=0.5)
    parser.add_argument("--batch", type=int, default=32)
    parser.add_argument("--batch-tokens", type=int, default=1600)
    parser.add_argument("--most-tokens", type=int, default=128)
    parser.add_argument("--seed", type=int, default=20260)
    parser.add_argument("--threads", type=int, default=1, help="more only on cores that nobody else uses")
    parser.add_argument("--sample", type=float, default=1.0, help="share of the messages, to try things")
    options = parser.parse_args()
    torch.set_num_threads(options.threads)
    torch.use_deterministic_algorithms(True)
    examples = read_examples(options.data)
    if options.sample < 1:
        examples = random.Random(options.seed).sample(examples, int(len(examples) * options.sample))
    if not examples:
        print(f"no messages under {options.data}", file=sys.stderr)
        return 1
    weights = read_weights(find_weights_file())
    trainer = Trainer(weights, examples, options)
    if options.start_from:
        trainer.encoder.start_from(LowRank.load(options.start_from).pairs)
    trainer.run()
    about = {
        "data": data_hash(examples),
        "messages": len(examples),
        "rank": options.rank,
        "layers": options.layers,
        "seed": options.seed,
    }
    LowRank(trainer.encoder.low_rank(), about).save(options.out)
    print(f"wrote {options.out} ({options.out.stat().st_size / 1e6:.1f} MB)")
    return 0


if __name__ == "__main__":
    sys.exit(main())
