"""Tools that find copied texts, one small file each, with the settings their own instructions give.

Each file says how its tool is installed and has

    SETTINGS: dict[str, Setting]               # name → the tool's own parameters, printed with the figures
    find_pairs(texts, setting) -> pairs        # pairs of positions in texts

It fails with ImportError where its tool is not installed. Nothing but the tool itself and the standard library may be
imported.
"""
