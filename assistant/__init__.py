"""What Rasa loads of ours.

A message comes in (`channel`), is understood by what was trained (`understanding`), read in its place in the talk
(`reading`), answered by a decision (`policies`), and put into words (`speech`).
"""
