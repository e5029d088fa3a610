"""Lexical safety rules shared by the gateway and by Rasa: danger, leaving, erasing, help words, blaming words.

Nothing here loads a model file or reaches a network; every check works with everything else down.
"""
