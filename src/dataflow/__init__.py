"""A checked registry of where personal data goes: who holds it, in which country, under which contract."""

__version__ = "0.1.0"
