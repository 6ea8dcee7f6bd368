"""Trains the model that ships with Earshot, and writes the golden files that its engine is held to."""
