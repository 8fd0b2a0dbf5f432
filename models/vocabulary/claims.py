"""Section `[claims]` of a language pack: the words from which a claim is read: speech verbs, modality, contrast, dispute."""

from __future__ import annotations

from models.vocabulary.section import Section


class Claims(Section):
    """The words from which a claim is read: speech verbs, modality, contrast, dispute."""
