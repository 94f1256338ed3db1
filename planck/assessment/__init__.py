"""Plan, observations and a date to assessments: pure arithmetic over exact fractions (contract section 2)."""
