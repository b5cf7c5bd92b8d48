"""Writes schemas/sources/v2-jobs.json: every key of jobs, components and schedules, as the azure-ai-ml client declares them.

usage: python3.11 describe.py ORACLE_ROOT > schemas/sources/v2-jobs.json
"""
import importlib, json, sys
from pathlib import Path

import client
client.unpacked_in(sys.argv[1])
from marshmallow import fields
from azure.ai.ml._schema.core.fields import ArmVersionedStr, ExperimentalField, StringTransformedEnum, UnionField
from azure.ai.ml._schema.core.schema import PathAwareSchema, YamlFileSchema

KINDS = {
    "commandJob": ("job.command_job", "CommandJobSchema"),
    "sparkJob": ("job.spark_job", "SparkJobSchema"),
    "sweepJob": ("_sweep.sweep_job", "SweepJobSchema"),
    "parallelJob": ("job.parallel_job", "ParallelJobSchema"),
    "importJob": ("job.import_job", "ImportJobSchema"),
    "pipelineJob": ("pipeline.pipeline_job", "PipelineJobSchema"),
    "commandComponent": ("component.command_component", "CommandComponentSchema"),
    "sparkComponent": ("component.spark_component", "SparkComponentSchema"),
    "parallelComponent": ("component.parallel_component", "ParallelComponentSchema"),
    "pipelineComponent": ("pipeline.pipeline_component", "PipelineComponentSchema"),
    "autoMLJob:classification": ("automl.table_vertical.classification", "AutoMLClassificationSchema"),
    "autoMLJob:regression": ("automl.table_vertical.regression", "AutoMLRegressionSchema"),
    "autoMLJob:forecasting": ("automl.table_vertical.forecasting", "AutoMLForecastingSchema"),
    "autoMLJob:image_classification": ("automl.image_vertical.image_classification", "ImageClassificationSchema"),
    "autoMLJob:image_classification_multilabel": ("automl.image_vertical.image_classification", "ImageClassificationMultilabelSchema"),
    "autoMLJob:image_object_detection": ("automl.image_vertical.image_object_detection", "ImageObjectDetectionSchema"),
    "autoMLJob:image_instance_segmentation": ("automl.image_vertical.image_object_detection", "ImageInstanceSegmentationSchema"),
    "autoMLJob:text_classification": ("automl.nlp_vertical.text_classification", "TextClassificationSchema"),
    "autoMLJob:text_classification_multilabel": ("automl.nlp_vertical.text_classification_multilabel", "TextClassificationMultilabelSchema"),
    "autoMLJob:text_ner": ("automl.nlp_vertical.text_ner", "TextNerSchema"),
    "jobSchedule": ("schedule.schedule", "JobScheduleSchema"),
    "monitorSchedule": ("monitoring.schedule", "MonitorScheduleSchema"),
    "dataImportSchedule": ("_data_import.schedule", "ImportDataScheduleSchema"),
}

classes = {}
opened = []

def casing_of(transform):
    probe = transform("aB_c")
    return {"ab_c": "lower", "a_b_c": "snake", "aB_c": "exact"}.get(probe, probe)

def described(schema, unknown):
    """The name under which a class is listed: its own, with a number where it is used in more ways than one."""
    opened.append(type(schema))
    flags = [f"unknown={unknown}"] * (unknown != "raise") + ["FILE"] * isinstance(schema, YamlFileSchema)
    flags += ["KEEPS_READ_ONLY"] * (not isinstance(schema, PathAwareSchema))
    lines = [": " + " ".join([f"class={type(schema).__name__}", *flags])]
    for name, field in schema.fields.items():
        lines += lines_of(field.data_key or name, schema.load_fields.get(name, field))
    opened.pop()
    name, number = type(schema).__name__, 1
    while classes.get(name, lines) != lines:
        number += 1
        name = f"{type(schema).__name__}{number}"
    classes[name] = lines
    return name

def lines_of(path, field):
    flags = [word for word, holds in (("REQUIRED", field.required), ("READ_ONLY", field.dump_only), ("NULLABLE", field.allow_none)) if holds]
    if path == "$schema": flags = ["IGNORED"]
    while isinstance(field, ExperimentalField): field = field.experimental_field
    if getattr(field, "strict", False): flags.append("strict")
    if isinstance(field, ArmVersionedStr) and field.allow_default_version: flags.append("DEFAULT_VERSION")
    if getattr(field, "azureml_type", None): flags.append(f"azureml_type={field.azureml_type}")
    return list(inner(path, field, flags))

def inner(path, field, flags):
    kind = type(field).__name__
    def line(type_): return f"{path}: " + " ".join([type_, *flags])
    if isinstance(field, fields.Nested):
        # A class inside itself is cut off: what it holds there is any map.
        if type(field.schema) in opened: yield line("object:" + type(field.schema).__name__)
        else: yield line("ref:" + described(field.schema, field.unknown or field.schema.unknown))
    elif isinstance(field, UnionField):
        yield line("union")
        for i, each in enumerate(field.union_fields): yield from lines_of(f"{path}|{i}", each)
    elif isinstance(field, fields.Dict):
        keys = type(field.key_field).__name__
        yield line("map") + (f" keys={keys}" if keys not in ("NoneType", "String") else "")
        if field.value_field: yield from lines_of(path + "{}", field.value_field)
    elif isinstance(field, fields.List):
        yield line("list")
        yield from lines_of(path + "[]", field.inner)
    elif isinstance(field, StringTransformedEnum):
        case = casing_of(field.casing_transform)
        if case != "lower": flags.append(f"case={case}")
        yield line("enum " + json.dumps(field.allowed_values))
    elif isinstance(field, fields.Constant):
        yield line("const " + json.dumps(field.constant))
    else:
        checks = [type(validator).__name__ for validator in field.validators]
        yield line(kind) + (f" validate={checks}" if checks else "")

kinds = {}
for kind, (module, name) in KINDS.items():
    schema = getattr(importlib.import_module("azure.ai.ml._schema." + module), name)
    kinds[kind] = described(schema(context={"base_path": Path(".")}), "raise")
SOURCE = (
    "azure-ai-ml 1.34.0 (Debian sid python3-azure 20260602+git-1), written by test/oracle/describe.py: the marshmallow classes of jobs, "
    "components and schedules. Notation as in v2-fields.json and v2-loader.json, and ref:NAME for one of the classes here; a class that is "
    "used in more ways than one, such as with and without ${{...}} for its values, has a number behind its name"
)
print(json.dumps({"source": SOURCE, "kinds": kinds, "classes": classes}, indent=2))
