"""Puts YAML files to the schemas of the real azure-ai-ml client and prints one JSON line a file.

usage: python3.11 loader.py ORACLE_ROOT < lines of 'KIND<TAB>PATH'      (ORACLE_ROOT holds the client, unpacked)
Output: {"ok", "errors": [[path, message], ...]}.
"""
import importlib, importlib.abc, importlib.machinery, json, logging, os, sys, types, warnings
from pathlib import Path
from unittest.mock import MagicMock

sys.path[:0] = [os.path.join(sys.argv[1], "usr/lib/python3/dist-packages")]
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

sys.meta_path.insert(0, Finder())
warnings.simplefilter("ignore"); logging.disable(logging.CRITICAL)
import yaml
from marshmallow import ValidationError

KINDS = {
    "workspace": ("workspace.workspace", "WorkspaceSchema"),
    "hub": ("workspace.ai_workspaces.hub", "HubSchema"),
    "project": ("workspace.ai_workspaces.project", "ProjectSchema"),
    "registry": ("registry.registry", "RegistrySchema"),
    "managedOnlineEndpoint": ("_endpoint.online.online_endpoint", "ManagedOnlineEndpointSchema"),
    "kubernetesOnlineEndpoint": ("_endpoint.online.online_endpoint", "KubernetesOnlineEndpointSchema"),
    "batchEndpoint": ("_endpoint.batch.batch_endpoint", "BatchEndpointSchema"),
    "managedOnlineDeployment": ("_deployment.online.online_deployment", "ManagedOnlineDeploymentSchema"),
    "modelBatchDeployment": ("_deployment.batch.model_batch_deployment", "ModelBatchDeploymentSchema"),
    "kubernetesOnlineDeployment": ("_deployment.online.online_deployment", "KubernetesOnlineDeploymentSchema"),
    "amlCompute": ("compute.aml_compute", "AmlComputeSchema"),
    "computeInstance": ("compute.compute_instance", "ComputeInstanceSchema"),
    "vmCompute": ("compute.virtual_machine_compute", "VirtualMachineComputeSchema"),
    "kubernetesCompute": ("compute.kubernetes_compute", "KubernetesComputeSchema"),
    "azureBlob": ("_datastore.azure_storage", "AzureBlobSchema"),
    "azureFile": ("_datastore.azure_storage", "AzureFileSchema"),
    "azureDataLakeGen2": ("_datastore.azure_storage", "AzureDataLakeGen2Schema"),
    "connection": ("workspace.connections", "WorkspaceConnectionSchema"),
    "environment": ("assets.environment", "EnvironmentSchema"),
}

# The client picks these by the type of a connection.
CONNECTIONS = {
    "azure_blob": "AzureBlobStoreConnectionSchema",
    "azure_one_lake": "MicrosoftOneLakeConnectionSchema",
    "azure_open_ai": "AzureOpenAIConnectionSchema",
    "azure_ai_services": "AzureAIServicesConnectionSchema",
    "azure_ai_search": "AzureAISearchConnectionSchema",
}

def schema_of(kind, data):
    module, name = KINDS[kind]
    if kind == "connection" and isinstance(data, dict): name = CONNECTIONS.get(str(data.get("type")), name)
    return getattr(importlib.import_module("azure.ai.ml._schema." + module), name)

def flatten(errors, at=""):
    if isinstance(errors, dict):
        for key, value in errors.items():
            yield from flatten(value, f"{at}.{key}" if at else str(key))
    elif isinstance(errors, list):
        for value in errors:
            if isinstance(value, (dict, list)): yield from flatten(value, at)
            else: yield [at, str(value)]
    else:
        yield [at, str(errors)]

for line in sys.stdin:
    kind, path = line.rstrip("\n").split("\t")
    try:
        data = yaml.safe_load(Path(path).read_text(encoding="utf-8-sig"))
        schema_of(kind, data)(context={"base_path": Path(path).parent, "params_override": None}).load(data)
        result = {"ok": True, "errors": []}
    except ValidationError as error:
        result = {"ok": False, "errors": list(flatten(error.messages))}
    except Exception as error:
        result = {"ok": False, "errors": [["", f"{type(error).__name__}: {str(error)[:200]}"]]}
    print(json.dumps(result))
