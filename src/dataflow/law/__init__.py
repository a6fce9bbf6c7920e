"""The law as dated tables: statutes, clauses, transfers, equivalency decisions, countries, policy sections."""
