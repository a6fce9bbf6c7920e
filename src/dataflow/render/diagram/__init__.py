"""Pictures: a picture in words (`sheet`), as DOT and Mermaid, and drawn as SVG, PNG and PDF."""
