"""The reader: the lower layers of the base model, a second embedding for the case of a word, and two scores for each piece."""

import torch
from torch import nn
from torch.nn import functional as F


class Layer(nn.Module):
    def __init__(self, width, heads, inner, eps, drop):
        super().__init__()
        self.heads = heads
        self.drop = drop
        self.query = nn.Linear(width, width)
        self.key = nn.Linear(width, width)
        self.value = nn.Linear(width, width)
        self.out = nn.Linear(width, width)
        self.norm1 = nn.LayerNorm(width, eps=eps)
        self.up = nn.Linear(width, inner)
        self.down = nn.Linear(inner, width)
        self.norm2 = nn.LayerNorm(width, eps=eps)

    def forward(self, x, mask):
        n, t, width = x.shape

        def split(y):
            return y.view(n, t, self.heads, width // self.heads).transpose(1, 2)

        q, k, v = split(self.query(x)), split(self.key(x)), split(self.value(x))
        weights = q @ k.transpose(-1, -2) * (width // self.heads) ** -0.5 + mask
        seen = weights.softmax(-1) @ v
        seen = self.out(seen.transpose(1, 2).reshape(n, t, width))
        x = self.norm1(x + F.dropout(seen, self.drop, self.training))
        y = self.down(F.gelu(self.up(x)))
        return self.norm2(x + F.dropout(y, self.drop, self.training))


class Reader(nn.Module):
    def __init__(self, vocabulary, width=384, layers=6, heads=12, inner=1536, positions=192, eps=1e-12, drop=0.1):
        super().__init__()
        self.drop = drop
        self.words = nn.Embedding(vocabulary, width)
        self.places = nn.Embedding(positions, width)
        self.cases = nn.Embedding(7, width)
        self.norm = nn.LayerNorm(width, eps=eps)
        self.layers = nn.ModuleList(Layer(width, heads, inner, eps, drop) for _ in range(layers))
        self.head = nn.Linear(width, 2)

    def forward(self, ids, cases, mask):
        """`ids`, `cases`: whole numbers; `mask`: 1 where there is a piece. Returns log-odds [n, t, 2]: a person's name; a look-alike."""
        places = torch.arange(ids.shape[1], device=ids.device)
        x = self.norm(self.words(ids) + self.cases(cases) + self.places(places))
        x = F.dropout(x, self.drop, self.training)
        bias = (1.0 - mask.float())[:, None, None, :] * -1e4
        for layer in self.layers:
            x = layer(x, bias)
        return self.head(x)


def from_base(settings, tensor, kept, layers, drop):
    """The reader with the base model's lower layers; `kept` are the ids of the pieces it keeps."""
    width, inner = settings["width"], settings["inner"]
    model = Reader(len(kept), width, layers, settings["heads"], inner, 192, settings["eps"], drop)

    def put(target, name, shape):
        target.data.copy_(torch.from_numpy(tensor(name).reshape(shape)))

    words = tensor("emb.word").reshape(-1, width)
    model.words.weight.data.copy_(torch.from_numpy(words[kept]))
    kind = tensor("emb.type").reshape(-1, width)[0]
    model.places.weight.data.copy_(torch.from_numpy(tensor("emb.pos").reshape(-1, width)[:192] + kind))
    nn.init.zeros_(model.cases.weight)
    put(model.norm.weight, "emb.ln.w", width)
    put(model.norm.bias, "emb.ln.b", width)
    for i, layer in enumerate(model.layers):
        for part, name, shape in (
            (layer.query, "q", (width, width)), (layer.key, "k", (width, width)), (layer.value, "v", (width, width)),
            (layer.out, "ao", (width, width)), (layer.up, "fi", (inner, width)), (layer.down, "fo", (width, inner)),
        ):
            put(part.weight, f"l{i}.{name}.w", shape)
            put(part.bias, f"l{i}.{name}.b", shape[0])
        put(layer.norm1.weight, f"l{i}.aln.w", width)
        put(layer.norm1.bias, f"l{i}.aln.b", width)
        put(layer.norm2.weight, f"l{i}.oln.w", width)
        put(layer.norm2.bias, f"l{i}.oln.b", width)
    nn.init.normal_(model.head.weight, std=0.02)
    nn.init.zeros_(model.head.bias)
    return model
