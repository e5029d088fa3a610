"""Adapts the sentence encoder to this helpline's messages (`make adapt`).

Runs in an environment of its own that has PyTorch; neither the assistant nor the gateway needs it afterwards.
"""
