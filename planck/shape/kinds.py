"""What a file can break of its schema (PLK1xx)."""

from planck.text.findings import Kind

UNKNOWN_KEY = Kind("PLK101", "unknown-key")
MISSING_KEY = Kind("PLK102", "missing-key")
WRONG_TYPE = Kind("PLK103", "wrong-type")
WRONG_VALUE = Kind("PLK104", "wrong-value")
KEY_NAME = Kind("PLK105", "key-name")
TWO_COMPARATORS = Kind("PLK106", "two-comparators")
NO_COMPARATOR = Kind("PLK107", "no-comparator")
KEY_OUT_OF_PLACE = Kind("PLK108", "key-out-of-place")

KINDS = tuple(sorted(kind for kind in list(globals().values()) if isinstance(kind, Kind)))
