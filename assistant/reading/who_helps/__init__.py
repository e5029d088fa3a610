"""Parents, friends and professionals: what they tell and ask of somebody else."""
