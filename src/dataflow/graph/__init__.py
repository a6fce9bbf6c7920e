"""A registry on a day as tables and as a graph: chains, holdings, places, movements, what policies print."""
