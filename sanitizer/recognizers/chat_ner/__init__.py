"""The bundled chat model: MiniLM as a token classifier with two heads in int8 ONNX, with character-exact spans.

words → pieces → windows → (onnxruntime) → name_spans, value_spans; `shield` tells what is never a name, `gate` which lines of
code are worth reading. `chat_model.ChatModel` is the way in for the detection room; `component` wraps it as the spaCy pipeline component `chat_ner`.
"""
