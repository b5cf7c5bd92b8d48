"""Makes the azure-ai-ml client importable, as test/oracle finds it unpacked: `import client; client.unpacked_in(ORACLE_ROOT)`.

What the client imports and does not need to read a file is replaced by stand-ins.
"""
import importlib.abc, importlib.machinery, logging, os, sys, types, warnings
from unittest.mock import MagicMock

STUBS = ("pydash", "opencensus", "opentelemetry", "azure.storage", "azure.monitor", "azure.identity", "azureml", "pandas", "mltable", "mlflow")

class Stub(types.ModuleType):
    __path__ = []
    def __getattr__(self, name):
        if name.startswith("__"): raise AttributeError(name)
        value = type(name, (object,), {}) if name[:1].isupper() else MagicMock()
        setattr(self, name, value); return value

class Finder(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    def find_spec(self, name, path, target=None):
        if any(name == s or name.startswith(s + ".") for s in STUBS):
            return importlib.machinery.ModuleSpec(name, self, is_package=True)
    def create_module(self, spec): return Stub(spec.name)
    def exec_module(self, module): pass

def get(value, path, default=None):
    """The one function of pydash that decides what the client says."""
    for step in path if isinstance(path, list) else str(path).split("."):
        try: value = value[int(step) if isinstance(value, list) else step]
        except (KeyError, IndexError, TypeError, ValueError): value = getattr(value, str(step), None)
        if value is None: return default
    return value

def unpacked_in(root):
    sys.path[:0] = [os.path.join(root, "usr/lib/python3/dist-packages")]
    sys.meta_path.insert(0, Finder())
    warnings.simplefilter("ignore"); logging.disable(logging.CRITICAL)
    import pydash
    pydash.get = get
