"""Words that mean the same wherever they stand: phrases, calm, heavy words, sentences, languages."""
