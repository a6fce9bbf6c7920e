"""What a picture shows: nodes, edges, folds, made of the very rows that the questions answer. Pure; knows no format."""
