"""The encoder in PyTorch with thin trainable matrices beside its frozen weights."""

from __future__ import annotations

import math
from collections.abc import Mapping

import numpy as np
import torch
from torch import nn
from torch.nn import functional

from assistant.understanding.encoder.e5_weights import E5Weights

SHAPES = {"square": ("q", "k", "v", "ao"), "widening": ("fi",), "narrowing": ("fo",)}
"""The matrices of a layer by their shape; those of one shape are kept, and added up, in one piece."""


class Encoder(nn.Module):
    """All layers of multilingual-e5-small. To each frozen weight W, up·down is added, where `up` begins at zero so that
    nothing changes at first. Everything is added up once a step: a graphics card is kept waiting by many small sums.
    In `half` precision a graphics card is twice as fast, and a processor without instructions for it twenty times as
    slow. The `still` lowest layers are not trained: all learning goes on above them."""

    def __init__(self, weights: E5Weights, rank: int, half: bool = False, still: int = 0) -> None:
        super().__init__()
        self.still = still
        self.precision = torch.bfloat16 if half else torch.float32
        self.count = weights.layers
        self.heads, self.hidden, self.epsilon = weights.heads, weights.hidden, weights.epsilon
        tensor = weights.tensors
        self.register_buffer("positions", torch.from_numpy(tensor["emb.pos"] + tensor["emb.type"][0]))
        for name in ("emb.ln.w", "emb.ln.b"):
            self.register_buffer(name.replace(".", "_"), torch.from_numpy(tensor[name].copy()))
        self.down, self.up = nn.ParameterDict(), nn.ParameterDict()
        for shape, names in SHAPES.items():
            for part in "wb":
                found = [[tensor[f"l{layer}.{name}.{part}"] for name in names] for layer in range(self.count)]
                self.register_buffer(f"{shape}_{part}", torch.from_numpy(np.array(found)))
            size, wide = found[0][0].shape[0], tensor[f"l0.{names[0]}.w"].shape[1]
            self.down[shape] = nn.Parameter(torch.randn(self.count, len(names), rank, wide) / math.sqrt(wide))
            self.up[shape] = nn.Parameter(torch.zeros(self.count, len(names), size, rank))
        for name in ("aln", "oln"):
            for part in "wb":
                stacked = np.array([tensor[f"l{layer}.{name}.{part}"] for layer in range(self.count)])
                self.register_buffer(f"{name}_{part}", torch.from_numpy(stacked))

    def forward(self, embedded: torch.Tensor, mask: torch.Tensor) -> torch.Tensor:
        """From embedding rows and mask to the mean over the tokens, not normalised."""
        x = embedded + self.positions[: embedded.shape[1]]
        x = self._through(self._normal(x, self.emb_ln_w, self.emb_ln_b), mask[:, None, None, :].bool())
        weight = mask[:, :, None]
        return (x.float() * weight).sum(1) / weight.sum(1)

    def _through(self, x: torch.Tensor, seen: torch.Tensor) -> torch.Tensor:
        batch, length, hidden = x.shape
        square, widening, narrowing = (self._added_up(shape) for shape in SHAPES)
        square_b, widening_b, narrowing_b = (getattr(self, f"{shape}_b").to(self.precision) for shape in SHAPES)
        for at in range(self.count):
            found = functional.linear(x, square[at][:3].reshape(-1, hidden), square_b[at, :3].reshape(-1))
            parts = found.view(batch, length, 3, self.heads, hidden // self.heads).permute(2, 0, 3, 1, 4)
            context = functional.scaled_dot_product_attention(parts[0], parts[1], parts[2], attn_mask=seen)
            context = context.transpose(1, 2).reshape(batch, length, hidden)
            x = self._normal(
                x + functional.linear(context, square[at][3], square_b[at, 3]), self.aln_w[at], self.aln_b[at]
            )
            inner = functional.gelu(functional.linear(x, widening[at][0], widening_b[at, 0]))
            x = self._normal(
                x + functional.linear(inner, narrowing[at][0], narrowing_b[at, 0]), self.oln_w[at], self.oln_b[at]
            )
        return x

    def _added_up(self, shape: str) -> tuple[torch.Tensor, ...]:
        """The weights of this shape, one tensor a layer; nothing is learned through those of the still layers."""
        weights, up, down = getattr(self, f"{shape}_w"), self.up[shape], self.down[shape]
        with torch.no_grad():
            lower = (weights[: self.still] + up[: self.still] @ down[: self.still]).to(self.precision)
        upper = (weights[self.still :] + up[self.still :] @ down[self.still :]).to(self.precision)
        return (*lower.unbind(), *upper.unbind())

    def _normal(self, x: torch.Tensor, weight: torch.Tensor, bias: torch.Tensor) -> torch.Tensor:
        return functional.layer_norm(x.float(), (self.hidden,), weight, bias, self.epsilon).to(self.precision)

    def begin_from(self, pairs: Mapping[str, tuple[np.ndarray, np.ndarray]]) -> None:
        """Puts numbers of an earlier training in place. Raises KeyError when a weight has none."""
        for shape, names in SHAPES.items():
            for kept, part in ((self.down, 0), (self.up, 1)):
                found = [[pairs[f"l{layer}.{name}.w"][part] for name in names] for layer in range(self.count)]
                kept[shape].data = torch.from_numpy(np.array(found, np.float32))

    def low_rank(self) -> dict[str, tuple[np.ndarray, np.ndarray]]:
        """The trained numbers by the name of the weight they belong to."""
        kept = {shape: [part[shape].detach().cpu().numpy() for part in (self.down, self.up)] for shape in SHAPES}
        return {
            f"l{layer}.{name}.w": (kept[shape][0][layer, at], kept[shape][1][layer, at])
            for shape, names in SHAPES.items()
            for layer in range(self.count)
            for at, name in enumerate(names)
        }
