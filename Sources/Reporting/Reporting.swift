/// Placeholder of the level's first file.
