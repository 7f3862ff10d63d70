"""The bundled name model: MiniLM as a token classifier in int8 ONNX, with character-exact spans.

words → wordpiece → windows → (onnxruntime) → decode; `shield` names what is never a name. `name_model.NameModel` is
the way in for the detection room; `component` wraps it as the spaCy pipeline component `chat_ner`.
"""
