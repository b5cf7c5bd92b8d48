import { closed, key, misnamed, needs, refused } from "./demands.mjs";

/** `az ml component create` makes text of whatever stands there. */
const anyVersion = key("version", () => ({ not: { type: "null" } }));
const any = {};

const each = (names, checks) => Object.fromEntries(names.split(" ").map((name) => [name, checks]));

/** Demands of the classes of jobs, components and schedules, found by putting files to the client. */
export const jobChecks = {
  CommandComponentSchema: [anyVersion],
  SparkComponentSchema: [anyVersion],
  ParallelComponentSchema: [anyVersion],
  PipelineComponentSchema: [anyVersion],
  PipelineParallelJobSchema: [
    closed,
    key("comment", () => refused("A parallel step that is written out takes no comment.")),
    key("environment", () => misnamed("A parallel step has its environment under 'task'.", "task.environment")),
    ...["name", "display_name", "description", "tags", "experiment_name", "services", "identity"].map((name) =>
      key(name, () => any),
    ),
  ],
  PipelineDataTransferCopyJobSchema: [
    key("identity", () => refused("A step that copies data has no identity of its own.")),
  ],
  ...each(
    "AutoMLClassificationNodeSchema AutoMLRegressionNodeSchema AutoMLForecastingNodeSchema ImageClassificationMulticlassNodeSchema ImageClassificationMultilabelNodeSchema ImageObjectDetectionNodeSchema ImageInstanceSegmentationNodeSchema",
    [closed, needs("training_data")],
  ),
  ...each("AutoMLTextClassificationNode AutoMLTextClassificationMultilabelNode AutoMLTextNerNode", [closed]),
  JobScheduleSchema: [needs("trigger", "create_job")],
  MonitorScheduleSchema: [needs("trigger")],
  MonitorDefinitionSchema: [needs("compute")],
  ServerlessSparkComputeSchema: [needs("runtime_version", "instance_type")],
  ProductionDataSchema: [needs("input_data")],
  ReferenceDataSchema: [needs("input_data")],
  PredictionDriftSignalSchema: [needs("metric_thresholds")],
  FeatureAttributionDriftSignalSchema: [needs("reference_data", "metric_thresholds")],
  ModelPerformanceSignalSchema: [needs("production_data", "reference_data", "metric_thresholds")],
  CustomMonitoringSignalSchema: [needs("metric_thresholds", "component_id")],
  ImportDataScheduleSchema: [needs("trigger")],
};
