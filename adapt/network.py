"""The encoder in PyTorch with thin trainable matrices beside its frozen weights."""

from __future__ import annotations

import math
from collections.abc import Mapping

import numpy as np
import torch
from torch import nn
from torch.nn import functional

from assistant.e5_weights import E5Weights

MATRICES = ("q", "k", "v", "ao", "fi", "fo")


class LowRankLinear(nn.Module):
    """Frozen weight W with bias; adds up(down(x)), where `up` begins at zero so that nothing changes at first."""

    def __init__(self, weight: np.ndarray, bias: np.ndarray, rank: int, dropout: float) -> None:
        super().__init__()
        self.register_buffer("weight", torch.from_numpy(weight))
        self.register_buffer("bias", torch.from_numpy(bias))
        self.down = nn.Parameter(torch.randn(rank, weight.shape[1]) / math.sqrt(weight.shape[1]))
        self.up = nn.Parameter(torch.zeros(weight.shape[0], rank))
        self.dropout = dropout

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        thin = functional.dropout(x, self.dropout, self.training) if self.dropout else x
        return functional.linear(x, self.weight, self.bias) + functional.linear(
            functional.linear(thin, self.down), self.up
        )


class FrozenLinear(nn.Module):
    """A weight that stays as it is; takes the same arguments as `LowRankLinear`."""

    def __init__(self, weight: np.ndarray, bias: np.ndarray, _rank: int, _dropout: float) -> None:
        super().__init__()
        self.register_buffer("weight", torch.from_numpy(weight))
        self.register_buffer("bias", torch.from_numpy(bias))

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        return functional.linear(x, self.weight, self.bias)


class Encoder(nn.Module):
    """Twelve layers of multilingual-e5-small, of which the last `trained` learn."""

    def __init__(self, weights: E5Weights, rank: int, dropout: float, trained: int) -> None:
        super().__init__()
        self.first_trained = weights.layers - trained
        self.heads, self.hidden, self.epsilon = weights.heads, weights.hidden, weights.epsilon
        tensor = weights.tensors
        self.register_buffer("positions", torch.from_numpy(tensor["emb.pos"] + tensor["emb.type"][0]))
        for name in ("emb.ln.w", "emb.ln.b"):
            self.register_buffer(name.replace(".", "_"), torch.from_numpy(tensor[name].copy()))
        self.layers = nn.ModuleList()
        for layer in range(weights.layers):
            block = nn.ModuleDict(
                {
                    name: (LowRankLinear if layer >= self.first_trained else FrozenLinear)(
                        tensor[f"l{layer}.{name}.w"], tensor[f"l{layer}.{name}.b"], rank, dropout
                    )
                    for name in MATRICES
                }
            )
            for name in ("aln", "oln"):
                for part in "wb":
                    block.register_buffer(f"{name}_{part}", torch.from_numpy(tensor[f"l{layer}.{name}.{part}"].copy()))
            self.layers.append(block)

    def forward(self, embedded: torch.Tensor, mask: torch.Tensor) -> torch.Tensor:
        """From embedding rows and mask to the mean over the tokens, not normalised."""
        x = functional.layer_norm(
            embedded + self.positions[: embedded.shape[1]],
            (self.hidden,),
            self.emb_ln_w,
            self.emb_ln_b,
            self.epsilon,
        )
        x = self._through(x, mask)
        weight = mask[:, :, None].to(x.dtype)
        return (x * weight).sum(1) / weight.sum(1)

    def _through(self, x: torch.Tensor, mask: torch.Tensor) -> torch.Tensor:
        batch, length, hidden = x.shape
        seen = mask[:, None, None, :].bool()

        def split(t: torch.Tensor) -> torch.Tensor:
            return t.view(batch, length, self.heads, hidden // self.heads).transpose(1, 2)

        for block in self.layers:
            context = functional.scaled_dot_product_attention(
                split(block["q"](x)), split(block["k"](x)), split(block["v"](x)), attn_mask=seen
            )
            context = context.transpose(1, 2).reshape(batch, length, hidden)
            x = functional.layer_norm(x + block["ao"](context), (hidden,), block.aln_w, block.aln_b, self.epsilon)
            inner = functional.gelu(block["fi"](x))
            x = functional.layer_norm(x + block["fo"](inner), (hidden,), block.oln_w, block.oln_b, self.epsilon)
        return x

    def begin_from(self, pairs: Mapping[str, tuple[np.ndarray, np.ndarray]]) -> None:
        """Puts numbers of an earlier training in place. Raises KeyError when a weight that learns has none."""
        for index, block in self._trained_layers():
            for name in MATRICES:
                down, up = pairs[f"l{index}.{name}.w"]
                block[name].down.data = torch.from_numpy(down.astype(np.float32))
                block[name].up.data = torch.from_numpy(up.astype(np.float32))

    def low_rank(self) -> dict[str, tuple[np.ndarray, np.ndarray]]:
        """The trained numbers by the name of the weight they belong to."""
        return {
            f"l{index}.{name}.w": (block[name].down.detach().cpu().numpy(), block[name].up.detach().cpu().numpy())
            for index, block in self._trained_layers()
            for name in MATRICES
        }

    def _trained_layers(self) -> list[tuple[int, nn.ModuleDict]]:
        return [(index, self.layers[index]) for index in range(self.first_trained, len(self.layers))]
