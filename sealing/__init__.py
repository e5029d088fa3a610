"""Keys and ciphertexts that the gateway and the assistant share. Knows no person and no text of its own."""
