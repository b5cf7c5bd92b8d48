/**
 * Computes. Sources: Microsoft's YAML reference (reference-yaml-compute-instance), how-to-customize-compute-instance,
 * azure-ai-ml 1.34.0.
 */
export const computeNotes: Readonly<Record<string, string>> = {
  size: "The size of the virtual machine.",
  vnet_name: "The name of the virtual network.",
  subnet: "The subnet, by name or resource ID.",
  ssh_settings: "How the machine is reached over SSH.",
  admin_username: "The name of the administrator account.",
  creation_script: "The script that runs once, as root, when the instance is created.",
  startup_script: "The script that runs as root at every start of the instance, the first included.",
  timeout_minutes: "How long it may take, in minutes.",
  compute_start_stop: "When the instance starts and stops by itself.",
  action: "What is done at the time: start or stop.",
  state: "The state it is in, such as enabled or disabled.",
  // Custom applications.
  endpoints: "The ports on which the application is reached.",
  published: "The port on which the application is exposed from its container.",
  bind_mounts: "Folders of the host that are mounted in the container.",
  reference: "The image, as registry, name and tag.",
  release_quota_on_stop: "Whether a stopped instance gives its quota back.",
  auto_pause_settings: "Whether and when the Spark pool pauses by itself.",
  provisioning_errors: "What went wrong while it was made.",
  created_on: "When it was made.",
  public_ip_address: "The public IP address.",
  private_ip_address: "The private IP address.",
};
