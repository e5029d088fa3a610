"""Words by which somebody names what she, or another, feels for whom."""

import re

LGBT = re.compile(
    r"\b(?:gay|homo\w*|lesbisch\w*|lesbo|lhbt\w*|lgbt\w*|queer|biseksueel|transgender|uit de kast|"
    r"op (?:jongens|meisjes|meiden|mannen|vrouwen) (?:val|valt|vallen)|"
    r"(?:val|valt|vallen) op (?:jongens|meisjes|meiden|mannen|vrouwen))\b"
)
"""Said with or without scorn: who asks for "iets voor homo jongens" asks for those who know."""
