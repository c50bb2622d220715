"""Measurements of screening: recall, false alerts, rewordings, speed. Run with PYTHONPATH=bench."""
