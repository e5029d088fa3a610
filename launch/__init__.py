"""From a fresh clone to running processes: finds Pythons, syncs, builds, trains, starts.

`python3 -m launch <command>` runs under any Python 3.9 or newer with nothing installed; from
`launch.serve` on the code runs in the gateway's environment.
"""
