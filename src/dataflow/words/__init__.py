"""All that a person reads, in Korean and English."""
