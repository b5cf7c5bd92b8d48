// Written by npm run generate.
import aciDeploymentConfig from "./aci-deployment-config.ts";
import actionsCompute from "./actions-compute.ts";
import actionsDeploy from "./actions-deploy.ts";
import actionsRun from "./actions-run.ts";
import actionsWorkspace from "./actions-workspace.ts";
import aksDeploymentConfig from "./aks-deployment-config.ts";
import aksEndpointDeploymentConfig from "./aks-endpoint-deployment-config.ts";
import amlCompute from "./aml-compute.ts";
import autoMLJob from "./auto-m-l-job.ts";
import azureBlob from "./azure-blob.ts";
import azureDataLakeGen1 from "./azure-data-lake-gen1.ts";
import azureDataLakeGen2 from "./azure-data-lake-gen2.ts";
import azureFile from "./azure-file.ts";
import batchDeployment from "./batch-deployment.ts";
import batchEndpoint from "./batch-endpoint.ts";
import capabilityHost from "./capability-host.ts";
import commandComponent from "./command-component.ts";
import commandJob from "./command-job.ts";
import computeInstance from "./compute-instance.ts";
import connection from "./connection.ts";
import customRole from "./custom-role.ts";
import data from "./data.ts";
import dataImport from "./data-import.ts";
import deploymentTemplate from "./deployment-template.ts";
import environment from "./environment.ts";
import environmentDefinition from "./environment-definition.ts";
import featureSet from "./feature-set.ts";
import featureStore from "./feature-store.ts";
import featureStoreEntity from "./feature-store-entity.ts";
import hub from "./hub.ts";
import importJob from "./import-job.ts";
import index from "./index.ts";
import inferenceConfig from "./inference-config.ts";
import kubernetesCompute from "./kubernetes-compute.ts";
import kubernetesOnlineDeployment from "./kubernetes-online-deployment.ts";
import kubernetesOnlineEndpoint from "./kubernetes-online-endpoint.ts";
import localDeploymentConfig from "./local-deployment-config.ts";
import managedOnlineDeployment from "./managed-online-deployment.ts";
import managedOnlineEndpoint from "./managed-online-endpoint.ts";
import model from "./model.ts";
import modelBatchDeployment from "./model-batch-deployment.ts";
import modelVersionPackage from "./model-version-package.ts";
import oneLake from "./one-lake.ts";
import parallelComponent from "./parallel-component.ts";
import parallelJob from "./parallel-job.ts";
import pipelineComponent from "./pipeline-component.ts";
import pipelineComponentBatchDeployment from "./pipeline-component-batch-deployment.ts";
import pipelineJob from "./pipeline-job.ts";
import project from "./project.ts";
import registry from "./registry.ts";
import runConfig from "./run-config.ts";
import schedule from "./schedule.ts";
import sparkComponent from "./spark-component.ts";
import sparkJob from "./spark-job.ts";
import sweepJob from "./sweep-job.ts";
import synapseSparkCompute from "./synapse-spark-compute.ts";
import vmCompute from "./vm-compute.ts";
import workspace from "./workspace.ts";
import workspaceConfig from "./workspace-config.ts";

export const texts: Readonly<Record<string, string>> = {
  workspace,
  hub,
  project,
  capabilityHost,
  featureStore,
  featureSet,
  featureStoreEntity,
  registry,
  managedOnlineEndpoint,
  kubernetesOnlineEndpoint,
  batchEndpoint,
  managedOnlineDeployment,
  kubernetesOnlineDeployment,
  batchDeployment,
  modelBatchDeployment,
  pipelineComponentBatchDeployment,
  deploymentTemplate,
  amlCompute,
  computeInstance,
  kubernetesCompute,
  synapseSparkCompute,
  vmCompute,
  azureBlob,
  azureFile,
  azureDataLakeGen1,
  azureDataLakeGen2,
  oneLake,
  environment,
  model,
  data,
  index,
  dataImport,
  modelVersionPackage,
  commandJob,
  sparkJob,
  sweepJob,
  parallelJob,
  importJob,
  pipelineJob,
  commandComponent,
  sparkComponent,
  parallelComponent,
  pipelineComponent,
  autoMLJob,
  connection,
  schedule,
  aciDeploymentConfig,
  aksDeploymentConfig,
  aksEndpointDeploymentConfig,
  localDeploymentConfig,
  workspaceConfig,
  inferenceConfig,
  runConfig,
  environmentDefinition,
  customRole,
  actionsWorkspace,
  actionsCompute,
  actionsDeploy,
  actionsRun,
};
