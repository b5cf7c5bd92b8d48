"""Puts YAML files to the schemas of the real azure-ai-ml client and prints one JSON line a file.

usage: python3.11 loader.py ORACLE_ROOT < lines of 'KIND<TAB>PATH'      (ORACLE_ROOT holds the client, unpacked)
Output: {"ok", "errors": [[path, message], ...]}.
"""
import importlib, json, re, sys
from pathlib import Path

import client
client.unpacked_in(sys.argv[1])
import yaml
from marshmallow import ValidationError
from azure.ai.ml._schema.core.fields import LocalPathField
from azure.ai.ml.entities import Component, Job, Schedule

# Whether a file is there is no matter of the structure.
LocalPathField._resolve_path = lambda field, value: Path(field.context["base_path"]) / value

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

# These are read as `load_job` and its like do, with what is made of them: the client's classes refuse more than its schemas.
ENTITIES = {
    **dict.fromkeys("commandJob sparkJob sweepJob importJob pipelineJob autoMLJob".split(), Job),
    **dict.fromkeys("commandComponent sparkComponent parallelComponent pipelineComponent".split(), Component),
    "schedule": Schedule,
}

def without_files(value, at=()):
    """Components and jobs that are named by a path are taken for registered ones: what is in those files is no matter of this one."""
    if isinstance(value, list): return [without_files(each, at) for each in value]
    if not isinstance(value, dict): return value
    return {
        key: f"azureml:a_{key}:1" if key in REFERENCES and is_path(each) and (at[-2:-1] == ("jobs",) or not at or at == ("create_job",))
        else without_files(each, (*at, key)) for key, each in value.items()
    }

REFERENCES = {"component", "trial", "create_job", "job"}
def is_path(value): return isinstance(value, str) and not value.startswith("azureml:")

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

def told(messages):
    """Some come as text that holds them as JSON."""
    text = str(messages[0]) if isinstance(messages, list) and len(messages) == 1 else ""
    found = re.search(r"^Validation for \w+ failed:\s*(\{.*\})", text, re.DOTALL)
    try: return json.JSONDecoder().raw_decode(found[1])[0] if found else messages
    except ValueError: return messages

def load(kind, data, path):
    if kind not in ENTITIES:
        schema_of(kind, data)(context={"base_path": Path(path).parent, "params_override": None}).load(data)
        return
    data = without_files(data)
    entity, _ = ENTITIES[kind]._resolve_cls_and_type(data=data, params_override=[])
    entity._load(data=data, yaml_path=path, params_override=[])

for line in sys.stdin:
    kind, path = line.rstrip("\n").split("\t")
    try:
        data = yaml.safe_load(Path(path).read_text(encoding="utf-8-sig"))
        load(kind, data, path)
        result = {"ok": True, "errors": []}
    except ValidationError as error:
        result = {"ok": False, "errors": list(flatten(told(error.messages)))}
    except Exception as error:
        result = {"ok": False, "errors": [["", f"{type(error).__name__}: {str(error)[:300]}"]]}
    print(json.dumps(result))
