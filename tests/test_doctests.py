"""The examples in the docstrings of models and warehouse, run as they stand."""

from __future__ import annotations

import doctest
import importlib
import pkgutil
from types import ModuleType

import pytest

import models
import warehouse


def modules(package: ModuleType) -> list[str]:
    found = pkgutil.walk_packages(package.__path__, f"{package.__name__}.")
    return [package.__name__, *(module.name for module in found)]


@pytest.mark.parametrize("name", [*modules(models), *modules(warehouse)])
def test_examples(name: str) -> None:
    done = doctest.testmod(importlib.import_module(name))
    assert done.failed == 0, f"{done.failed} of {done.attempted} examples of {name} fail"


def test_there_are_examples() -> None:
    finder = doctest.DocTestFinder(exclude_empty=True)
    names = [*modules(models), *modules(warehouse)]
    examples = [test for name in names for test in finder.find(importlib.import_module(name)) if test.examples]
    assert len(examples) > 30
