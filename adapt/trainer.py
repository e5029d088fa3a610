"""One training of the low-rank numbers: two heads teach the encoder and are thrown away after."""

from __future__ import annotations

import math
import random
import time
from dataclasses import dataclass

import numpy as np
import torch
from torch.nn import functional

from adapt.messages import Example, roughen, spliced
from adapt.network import Encoder
from assistant.danger_data import SIGNALS
from assistant.e5_weights import E5Weights
from assistant.low_rank import LowRank
from assistant.unigram import UnigramTokenizer

_PREFIX = "query: "
_HEAD_RATE = 2.0  # the heads begin at nothing and may learn faster
_WARM_UP = 0.06


@dataclass(frozen=True)
class Recipe:
    """What can be chosen. `danger_weight` weighs the danger head's loss against the intent head's; `splice` is the
    share of danger messages that get an ordinary message before or after them, as in a long story."""

    epochs: int = 12
    rank: int = 16
    layers: int = 12
    rate: float = 5e-4
    dropout: float = 0.1
    head_dropout: float = 0.2
    danger_weight: float = 0.5
    splice: float = 0.25
    batch: int = 32
    batch_tokens: int = 2400
    most_tokens: int = 160
    seed: int = 20260
    device: str = "cpu"


def make_batches(lengths: list[int], size: int, most_tokens: int, chance: random.Random) -> list[list[int]]:
    """Batches of messages of like length, in random order; long messages make smaller batches."""
    order = sorted(range(len(lengths)), key=lambda index: lengths[index] + chance.random() * 4)
    batches: list[list[int]] = []
    for index in order:
        full = batches and (len(batches[-1]) >= size or (len(batches[-1]) + 1) * (lengths[index] + 2) > most_tokens)
        if not batches or full:
            batches.append([])
        batches[-1].append(index)
    chance.shuffle(batches)
    return batches


def pad(token_lists: list[list[int]], weights: E5Weights) -> tuple[np.ndarray, np.ndarray]:
    """Token ids with beginning, end and padding, and the mask."""
    length = max(len(tokens) for tokens in token_lists) + 2
    ids = np.full((len(token_lists), length), weights.pad, np.int64)
    mask = np.zeros((len(token_lists), length), np.float32)
    for row, tokens in enumerate(token_lists):
        ids[row, : len(tokens) + 2] = [weights.begin, *tokens, weights.end]
        mask[row, : len(tokens) + 2] = 1
    return ids, mask


class Trainer:
    """Teaches the encoder the intents and the signals of all messages at once."""

    def __init__(
        self, weights: E5Weights, examples: list[Example], recipe: Recipe, begin: LowRank | None = None
    ) -> None:
        torch.manual_seed(recipe.seed)
        self.weights, self.examples, self.recipe = weights, examples, recipe
        self.chance = random.Random(recipe.seed)
        self.device = torch.device(recipe.device)
        self.tokenizer = UnigramTokenizer(*zip(*weights.pieces, strict=True), weights.unknown)
        self.encoder = Encoder(weights, recipe.rank, recipe.dropout, recipe.layers)
        if begin:
            self.encoder.begin_from(begin.pairs)
        self.encoder.to(self.device)
        self.heads_begin_fitted = begin is not None
        self.intents = sorted({example.intent for example in examples if example.intent})
        self.intent_head = torch.nn.Linear(weights.hidden, max(1, len(self.intents)), device=self.device)
        self.danger_head = torch.nn.Linear(weights.hidden, len(SIGNALS) + 1, device=self.device)
        for head in (self.intent_head, self.danger_head):
            torch.nn.init.zeros_(head.weight)
            torch.nn.init.zeros_(head.bias)
        # The encoder's vectors all lie near one another; the heads see them centred and spread, as the regressions
        # that use them later do.
        self.centre = torch.zeros(weights.hidden, device=self.device)
        self.spread = torch.ones(weights.hidden, device=self.device)

    def tokens(self, text: str) -> list[int]:
        return self.tokenizer.ids(_PREFIX + text)[: self.recipe.most_tokens]

    def vectors(self, token_lists: list[list[int]]) -> torch.Tensor:
        """Normalised vectors by the encoder as it is now."""
        ids, mask = pad(token_lists, self.weights)
        embedded = self.encoder.embed(ids).to(self.device)
        with torch.autocast(self.device.type, torch.bfloat16):
            found = self.encoder(embedded, torch.from_numpy(mask).to(self.device))
        return functional.normalize(found.float(), dim=1)

    def loss(self, batch: list[Example], token_lists: list[list[int]]) -> torch.Tensor:
        """Cross-entropy over the intents that are known, binary cross-entropy over the signals."""
        return self._loss_of_vectors(batch, self.vectors(token_lists))

    def _loss_of_vectors(self, batch: list[Example], vectors: torch.Tensor) -> torch.Tensor:
        vectors = functional.dropout((vectors - self.centre) / self.spread, self.recipe.head_dropout)
        loss = torch.zeros((), device=self.device)
        known = [row for row, example in enumerate(batch) if example.intent]
        if known:
            target = torch.tensor([self.intents.index(batch[row].intent) for row in known], device=self.device)
            logits = self.intent_head(vectors[known])
            share = len(known) / len(batch)
            loss = loss + functional.cross_entropy(logits, target, label_smoothing=0.05) * share
        risks = torch.tensor([[*example.risks, max(example.risks)] for example in batch], device=self.device)
        losses = functional.binary_cross_entropy_with_logits(self.danger_head(vectors), risks, reduction="none")
        return loss + self.recipe.danger_weight * losses.sum(1).mean()

    def measure_spread(self, most: int = 800) -> None:
        """Sets centre and spread from a sample, with the encoder as it is now."""
        vectors = self._vectors_now(self.chance.sample(self.examples, min(most, len(self.examples))))
        self.centre, self.spread = vectors.mean(0), vectors.std(0) + 1e-4

    def _vectors_now(self, examples: list[Example]) -> torch.Tensor:
        token_lists = [self.tokens(example.text) for example in examples]
        order = sorted(range(len(examples)), key=lambda row: len(token_lists[row]))  # little padding
        found = torch.zeros(len(examples), self.weights.hidden, device=self.device)
        self.encoder.eval()
        with torch.no_grad():
            for start in range(0, len(order), 32):
                rows = order[start : start + 32]
                found[rows] = self.vectors([token_lists[row] for row in rows])
        self.encoder.train()
        return found

    def fit_heads(self, passes: int = 20, size: int = 128) -> None:
        """Fits the heads alone, on the vectors as they are; else heads at nothing would first undo what was learned."""
        vectors = self._vectors_now(self.examples)
        heads = [*self.intent_head.parameters(), *self.danger_head.parameters()]
        optimiser = torch.optim.AdamW(heads, lr=2e-3, weight_decay=0.01)
        order = list(range(len(self.examples)))
        for _ in range(passes):
            self.chance.shuffle(order)
            for start in range(0, len(order), size):
                rows = order[start : start + size]
                optimiser.zero_grad()
                self._loss_of_vectors([self.examples[row] for row in rows], vectors[rows]).backward()
                optimiser.step()

    def epoch_examples(self) -> list[Example]:
        """All messages as this epoch sees them: roughly typed, some in the middle of a story."""
        ordinary = [example for example in self.examples if not max(example.risks)]
        return [
            roughen(spliced(example, ordinary, self.recipe.splice, self.chance), self.chance)
            for example in self.examples
        ]

    def run(self) -> None:
        """Trains, with the rate warmed up and run down along a cosine; prints a line an epoch."""
        recipe, started = self.recipe, time.monotonic()
        self.measure_spread()
        if self.heads_begin_fitted:
            self.fit_heads()
        thin = [parameter for parameter in self.encoder.parameters() if parameter.requires_grad]
        heads = [*self.intent_head.parameters(), *self.danger_head.parameters()]
        rates = (recipe.rate, recipe.rate * _HEAD_RATE)
        optimiser = torch.optim.AdamW(
            [{"params": part, "lr": rate} for part, rate in zip((thin, heads), rates, strict=True)],
            weight_decay=0.01,
        )
        for epoch in range(recipe.epochs):
            examples = self.epoch_examples()
            token_lists = [self.tokens(example.text) for example in examples]
            batches = make_batches(
                [len(tokens) for tokens in token_lists], recipe.batch, recipe.batch_tokens, self.chance
            )
            losses = []
            for step, batch in enumerate(batches):
                share = (epoch + step / len(batches)) / recipe.epochs
                factor = min(1.0, (share + 1e-3) / _WARM_UP) * 0.5 * (1 + math.cos(math.pi * share))
                for group, rate in zip(optimiser.param_groups, rates, strict=True):
                    group["lr"] = rate * max(factor, 0.01)
                optimiser.zero_grad()
                loss = self.loss([examples[index] for index in batch], [token_lists[index] for index in batch])
                loss.backward()
                torch.nn.utils.clip_grad_norm_(thin, 1.0)
                optimiser.step()
                losses.append(loss.detach())
            minutes = (time.monotonic() - started) / 60
            mean = float(torch.stack(losses).mean())
            print(f"epoch {epoch + 1}/{recipe.epochs} loss {mean:.3f} {minutes:.1f} min", flush=True)
