"""The order of the steps: from paths to a `Trace`, from two texts to a `Comparison`.

Each step is a pure function of a room below; which follows which stands here and nowhere else.
"""

from __future__ import annotations

from unspin.engines.progress import Progress
from unspin.pipeline.comparing import compare, compare_files
from unspin.pipeline.tracing import TraceConfig, trace

__all__ = ["Progress", "TraceConfig", "compare", "compare_files", "trace"]
