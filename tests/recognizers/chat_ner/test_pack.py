from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from sanitizer.core.errors import ModelError
from sanitizer.recognizers.chat_ner.chat_model import ChatModel, bundled_model
from sanitizer.recognizers.chat_ner.pack import read_pack, write_manifest


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    return Path(shutil.copytree(bundled_model() / "chat_ner", tmp_path / "chat_ner"))


def test_the_pipeline_folder_and_its_component_folder_are_the_same_pack(copy: Path) -> None:
    assert read_pack(copy.parent).folder == copy
    assert read_pack(copy).vocab == read_pack(bundled_model()).vocab


@pytest.mark.parametrize("part", ["model.onnx", "vocab.txt", "gate.f16", "settings.json"])
def test_one_changed_byte_is_refused(copy: Path, part: str) -> None:
    content = bytearray((copy / part).read_bytes())
    content[len(content) // 2] ^= 1
    (copy / part).write_bytes(content)
    with pytest.raises(ModelError, match="checksum") as caught:
        ChatModel.load(copy)
    assert "--policy secrets" in caught.value.hint


@pytest.mark.parametrize("part", ["model.onnx", "vocab.txt", "gate.f16", "settings.json", "manifest.json"])
def test_a_missing_file_is_refused(copy: Path, part: str) -> None:
    (copy / part).unlink()
    with pytest.raises(ModelError):
        ChatModel.load(copy)


@pytest.mark.parametrize("manifest", ["", "[]", "{}", '{"sha256": []}', '{"sha256": {"model.onnx": "0"}}'])
def test_a_broken_manifest_is_refused(copy: Path, manifest: str) -> None:
    (copy / "manifest.json").write_text(manifest)
    with pytest.raises(ModelError):
        ChatModel.load(copy)


def test_an_empty_folder_is_no_model(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="no chat model"):
        ChatModel.load(tmp_path)


def test_a_network_that_is_none_is_refused_though_its_checksum_fits(copy: Path) -> None:
    (copy / "model.onnx").write_bytes(b"not a network")
    write_manifest(copy)
    with pytest.raises(ModelError, match="cannot open"):
        ChatModel.load(copy)


def test_other_labels_are_refused(copy: Path) -> None:
    settings = (copy / "settings.json").read_text()
    (copy / "settings.json").write_text(settings.replace("PERSON", "ANIMAL"))
    write_manifest(copy)
    with pytest.raises(ModelError, match="labels"):
        ChatModel.load(copy)
