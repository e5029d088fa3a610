"""What teaches the encoder: heads that are thrown away after the training."""

from __future__ import annotations

from collections.abc import Sequence

import torch
from torch import nn
from torch.nn import functional

from adapt.messages import Example
from assistant.understanding.answers.answer_data import KINDS
from assistant.understanding.danger.danger_data import SIGNALS
from assistant.understanding.encoder.answer_heads import AnswerHeads

_SMOOTHING = 0.05


class Heads(nn.Module):
    """One linear head a task: the intent and the signals of a message, which particular question it is; beside a
    question what kind of answer it is, its signals there, and whether the choice shown is meant.

    The encoder's vectors all lie near one another; the heads see them centred and spread, as the regressions that use
    them later do, messages and answers each in their own way.
    """

    def __init__(
        self, hidden: int, intents: Sequence[str], asides: Sequence[str], danger_weight: float, dropout: float
    ) -> None:
        super().__init__()
        self.intents, self.asides = list(intents), list(asides)
        self.danger_weight, self.dropout = danger_weight, dropout
        self.intent = nn.Linear(hidden, max(1, len(self.intents)))
        self.aside = nn.Linear(hidden, max(1, len(self.asides)))
        self.danger = nn.Linear(hidden, len(SIGNALS) + 1)
        self.kind = nn.Linear(hidden, len(KINDS))
        self.danger_there = nn.Linear(hidden, len(SIGNALS) + 1)
        self.fits = nn.Linear(hidden, 1)
        for head in (self.intent, self.aside, self.danger, self.kind, self.danger_there, self.fits):
            nn.init.zeros_(head.weight)
            nn.init.zeros_(head.bias)
        for name in ("message", "answer"):
            self.register_buffer(f"{name}_centre", torch.zeros(hidden))
            self.register_buffer(f"{name}_spread", torch.ones(hidden))

    def measure_spread(self, name: str, vectors: torch.Tensor) -> None:
        """Sets centre and spread of ``message`` or ``answer`` vectors from a sample."""
        getattr(self, f"{name}_centre").copy_(vectors.mean(0))
        getattr(self, f"{name}_spread").copy_(vectors.std(0) + 1e-4)

    def loss(self, batch: Sequence[Example], vectors: torch.Tensor) -> torch.Tensor:
        """The mean over the batch of what each example teaches."""
        alone = [row for row, example in enumerate(batch) if not example.context]
        beside = [row for row, example in enumerate(batch) if example.context]
        loss = vectors.new_zeros(())
        if alone:
            own = self._seen("message", vectors[alone])
            loss = loss + self._of_messages([batch[row] for row in alone], own)
        if beside:
            own = self._seen("answer", vectors[beside])
            loss = loss + self._of_answers([batch[row] for row in beside], own)
        return loss / len(batch)

    def begin_answers_from(self, learned: AnswerHeads) -> None:
        """Puts what an earlier training learned about answers in place."""
        for name, array in learned.arrays().items():
            self._kept_of_answers()[name].data.copy_(torch.from_numpy(array))

    def of_answers(self) -> AnswerHeads:
        """What is kept: how an answer beside its question is read."""
        kept = self._kept_of_answers()
        return AnswerHeads.of({name: tensor.detach().cpu().numpy() for name, tensor in kept.items()})

    def _kept_of_answers(self) -> dict[str, torch.Tensor]:
        return {
            "centre": self.answer_centre, "spread": self.answer_spread,
            "kind_weights": self.kind.weight, "kind_bias": self.kind.bias,
            "danger_weights": self.danger_there.weight, "danger_bias": self.danger_there.bias,
            "fits_weights": self.fits.weight, "fits_bias": self.fits.bias,
        }  # fmt: skip

    def _seen(self, name: str, vectors: torch.Tensor) -> torch.Tensor:
        spread = (vectors - getattr(self, f"{name}_centre")) / getattr(self, f"{name}_spread")
        return functional.dropout(spread, self.dropout, self.training)

    def _of_messages(self, batch: Sequence[Example], vectors: torch.Tensor) -> torch.Tensor:
        read = [row for row, example in enumerate(batch) if example.risks]
        loss = vectors.new_zeros(())
        if read:
            loss = loss + self.danger_weight * _danger(self.danger, [batch[row] for row in read], vectors[read])
        loss = loss + _name(self.intent, self.intents, [example.intent for example in batch], vectors)
        return loss + _name(self.aside, self.asides, [example.aside for example in batch], vectors)

    def _of_answers(self, batch: Sequence[Example], vectors: torch.Tensor) -> torch.Tensor:
        loss = vectors.new_zeros(())
        alone = [row for row, example in enumerate(batch) if example.fits is None]
        if alone:
            loss = loss + self.danger_weight * _danger(self.danger_there, [batch[row] for row in alone], vectors[alone])
        known = [row for row in alone if batch[row].kind]
        if known:
            target = vectors.new_tensor([KINDS.index(batch[row].kind) for row in known]).long()
            loss = loss + functional.cross_entropy(
                self.kind(vectors[known]), target, label_smoothing=_SMOOTHING, reduction="sum"
            )
        shown = [row for row, example in enumerate(batch) if example.fits is not None]
        if shown:
            target = vectors.new_tensor([batch[row].fits for row in shown])
            odds = self.fits(vectors[shown])[:, 0]
            loss = loss + functional.binary_cross_entropy_with_logits(odds, target, reduction="sum")
        return loss


def _name(head: nn.Linear, names: Sequence[str], meant: Sequence[str], vectors: torch.Tensor) -> torch.Tensor:
    """The loss of those that are known by name."""
    known = [row for row, name in enumerate(meant) if name]
    if not known:
        return vectors.new_zeros(())
    target = vectors.new_tensor([names.index(meant[row]) for row in known]).long()
    return functional.cross_entropy(head(vectors[known]), target, label_smoothing=_SMOOTHING, reduction="sum")


def _danger(head: nn.Linear, batch: Sequence[Example], vectors: torch.Tensor) -> torch.Tensor:
    risks = vectors.new_tensor([[*example.risks, max(example.risks)] for example in batch])
    return functional.binary_cross_entropy_with_logits(head(vectors), risks, reduction="sum")
