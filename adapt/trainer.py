"""One training of the low-rank numbers: heads teach the encoder and are thrown away after."""

from __future__ import annotations

import math
import multiprocessing
import random
import time
from collections.abc import Iterator
from dataclasses import dataclass, replace

import torch
from torch.nn import functional

from adapt.batches import EmbeddingRows, make_batches, pad
from adapt.heads import Heads
from adapt.messages import AtQuestions, Example, roughen, spliced
from adapt.network import Encoder
from assistant.understanding.encoder.e5_weights import E5Weights
from assistant.understanding.encoder.low_rank import LowRank
from assistant.understanding.encoder.unigram import UnigramTokenizer
from assistant.understanding.learning.calibration import text_hash

_PREFIX = "query: "
_HEAD_RATE = 2.0  # the heads begin at nothing and may learn faster
_WARM_UP = 0.06
_SAMPLE = 800
_TO_FIT = 16_000


@dataclass(frozen=True)
class Recipe:
    """What can be chosen.

    Above 0 `minutes` says how long to train, and `epochs` only how often at most; `danger_weight` weighs the losses of
    danger against those of intents and answers; `splice` is the share of danger messages that get an ordinary message
    before or after them, as in a long story; `astray` the share of messages that are also laid beside a question they
    were not written for; `workers` prepare the epochs. Where a training goes on from an earlier one, `replay` is the
    share of what was learned then that an epoch sees again, and the `still` lowest layers are left as they are.
    """

    epochs: int = 12
    minutes: float = 0.0
    rank: int = 16
    rate: float = 5e-4
    head_dropout: float = 0.2
    danger_weight: float = 0.5
    splice: float = 0.25
    astray: float = 0.15
    batch: int = 32
    batch_tokens: int = 2400
    most_tokens: int = 160
    workers: int = 1
    replay: float = 1.0
    still: int = 0
    seed: int = 20260
    device: str = "cpu"


@dataclass(frozen=True)
class Prepared:
    """What one epoch sees, and its tokens."""

    examples: list[Example]
    tokens: list[list[int]]


class Epochs:
    """Makes the examples of an epoch: roughly typed, some in the middle of a story, some beside a question."""

    def __init__(
        self,
        tokenizer: UnigramTokenizer,
        messages: list[Example],
        at_questions: AtQuestions,
        recipe: Recipe,
        learned: frozenset[int] = frozenset(),
    ) -> None:
        self.tokenizer, self.messages, self.at_questions, self.recipe = (
            tokenizer,
            messages,
            at_questions or AtQuestions(),
            recipe,
        )
        self._ordinary = [example for example in messages if example.risks and not any(example.risks)]
        self._learned = learned

    def tokens(self, text: str) -> list[int]:
        """As the running encoder cuts it, up to `most_tokens`."""
        return self.tokenizer.ids(_PREFIX + text)[: self.recipe.most_tokens]

    def prepare(self, epoch: int) -> Prepared:
        """The same for the same seed and epoch."""
        chance = random.Random(self.recipe.seed * 1000 + epoch)
        messages = [one for one in self.messages if self._is_due(one.text, chance)]
        answers = tuple(one for one in self.at_questions.answers if self._is_due(one.text, chance))
        examples = [spliced(example, self._ordinary, self.recipe.splice, chance) for example in messages]
        examples += replace(self.at_questions, answers=answers).examples(messages, self.recipe.astray, chance)
        examples = [roughen(example, chance) for example in examples]
        return Prepared(examples, [self.tokens(example.read) for example in examples])

    def _is_due(self, text: str, chance: random.Random) -> bool:
        return chance.random() < self.recipe.replay or text_hash(text) not in self._learned

    def all(self) -> Iterator[Prepared]:
        """Every epoch of the training, prepared ahead by the workers."""
        if self.recipe.workers < 2:
            yield from map(self.prepare, range(self.recipe.epochs))
            return
        with multiprocessing.get_context("fork").Pool(self.recipe.workers) as pool:
            yield from pool.imap(self.prepare, range(self.recipe.epochs))


class Trainer:
    """Teaches the encoder the intents, the signals and the answers at once."""

    def __init__(
        self,
        weights: E5Weights,
        messages: list[Example],
        recipe: Recipe,
        begin: LowRank | None = None,
        at_questions: AtQuestions | None = None,
        learned: frozenset[int] = frozenset(),
    ) -> None:
        """`begin`: numbers to go on from; `learned`: what they were trained on, by `calibration.text_hash`."""
        torch.manual_seed(recipe.seed)
        self.weights, self.recipe = weights, recipe
        self.chance = random.Random(recipe.seed)
        self.device = torch.device(recipe.device)
        self.epochs = Epochs(
            UnigramTokenizer(*zip(*weights.pieces, strict=True), weights.unknown),
            messages,
            at_questions,
            recipe,
            learned,
        )
        self.rows = EmbeddingRows(weights, self.device)
        self.encoder = Encoder(weights, recipe.rank, half=self.device.type == "cuda", still=recipe.still)
        if begin:
            self.encoder.begin_from(begin.pairs)
        self.encoder.to(self.device)
        self.heads_begin_fitted = begin is not None
        intents = sorted({example.intent for example in messages if example.intent})
        asides = sorted({example.aside for example in messages if example.aside})
        self.heads = Heads(weights.hidden, intents, asides, recipe.danger_weight, recipe.head_dropout).to(self.device)
        self.answers_known = begin.answer_heads if begin else None
        if self.answers_known:
            self.heads.begin_answers_from(self.answers_known)

    def vectors(self, token_lists: list[list[int]]) -> torch.Tensor:
        """Normalised vectors by the encoder as it is now."""
        ids, mask = pad(token_lists, self.weights)
        found = self.encoder(self.rows.of(ids), torch.from_numpy(mask).to(self.device))
        return functional.normalize(found, dim=1)

    def vectors_of(self, token_lists: list[list[int]]) -> torch.Tensor:
        """The same for any number of messages, without learning from them."""
        order = sorted(range(len(token_lists)), key=lambda row: len(token_lists[row]))  # little padding
        found = torch.zeros(len(token_lists), self.weights.hidden, device=self.device)
        self.encoder.eval()
        with torch.no_grad():
            for start in range(0, len(order), self.recipe.batch):
                rows = order[start : start + self.recipe.batch]
                found[rows] = self.vectors([token_lists[row] for row in rows])
        self.encoder.train()
        return found

    def _measure_spread(self, first: Prepared) -> None:
        for name, beside in (("message", False), ("answer", True)):
            if beside and self.answers_known:
                continue
            rows = [row for row, example in enumerate(first.examples) if bool(example.context) is beside]
            if rows:
                some = self.chance.sample(rows, min(_SAMPLE, len(rows)))
                self.heads.measure_spread(name, self.vectors_of([first.tokens[row] for row in some]))

    def _fit_heads(self, first: Prepared, passes: int = 12, size: int = 256) -> None:
        """Fits the heads alone, on the vectors as they are; else heads at nothing would first undo what was learned.

        Those of answers are not at nothing where an earlier training left them."""
        rows = [row for row, one in enumerate(first.examples) if not (one.context and self.answers_known)]
        rows = self.chance.sample(rows, min(_TO_FIT, len(rows)))
        first = Prepared([first.examples[row] for row in rows], [first.tokens[row] for row in rows])
        vectors = self.vectors_of(first.tokens)
        optimiser = torch.optim.AdamW(self.heads.parameters(), lr=2e-3, weight_decay=0.01)
        order = list(range(len(first.examples)))
        for _ in range(passes):
            self.chance.shuffle(order)
            for start in range(0, len(order), size):
                rows = order[start : start + size]
                optimiser.zero_grad()
                self.heads.loss([first.examples[row] for row in rows], vectors[rows]).backward()
                optimiser.step()

    def run(self) -> None:
        """Trains, with the rate warmed up and run down along a cosine; prints a line an epoch."""
        recipe, started = self.recipe, time.monotonic()
        thin = [parameter for parameter in self.encoder.parameters() if parameter.requires_grad]
        rates = (recipe.rate, recipe.rate * _HEAD_RATE)
        optimiser = torch.optim.AdamW(
            [{"params": thin, "lr": rates[0]}, {"params": list(self.heads.parameters()), "lr": rates[1]}],
            weight_decay=0.01,
            fused=self.device.type == "cuda",
        )
        for epoch, prepared in enumerate(self.epochs.all()):
            if epoch == 0:
                self._measure_spread(prepared)
                if self.heads_begin_fitted:
                    self._fit_heads(prepared)
                started = time.monotonic()
            lengths = [len(tokens) for tokens in prepared.tokens]
            batches = make_batches(lengths, recipe.batch, recipe.batch_tokens, self.chance)
            losses = []
            for step, rows in enumerate(batches):
                share = (epoch + step / len(batches)) / recipe.epochs
                if recipe.minutes:
                    share = (time.monotonic() - started) / 60 / recipe.minutes
                factor = min(1.0, (share + 1e-3) / _WARM_UP) * 0.5 * (1 + math.cos(math.pi * min(share, 1.0)))
                for group, rate in zip(optimiser.param_groups, rates, strict=True):
                    group["lr"] = rate * max(factor, 0.01)
                optimiser.zero_grad()
                vectors = self.vectors([prepared.tokens[row] for row in rows])
                loss = self.heads.loss([prepared.examples[row] for row in rows], vectors)
                loss.backward()
                torch.nn.utils.clip_grad_norm_(thin, 1.0)
                optimiser.step()
                losses.append(loss.detach())
                if share >= 1:
                    break
            minutes = (time.monotonic() - started) / 60
            mean = float(torch.stack(losses).mean())
            print(f"epoch {epoch + 1}/{recipe.epochs} loss {mean:.3f} {minutes:.1f} min", flush=True)
            if recipe.minutes and minutes >= recipe.minutes:
                break
