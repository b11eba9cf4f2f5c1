variable "owner" {
  description = "Organization or user that owns the repository."
  type        = string
}

variable "owner_id" {
  description = "Its number: `gh api users/OWNER --jq .id`."
  type        = number
}

variable "repository" {
  description = "Name of the repository, without its owner."
  type        = string
}

variable "repository_id" {
  description = "Its number: `gh api repos/OWNER/REPOSITORY --jq .id`."
  type        = number
}

variable "numbered_subject" {
  description = "Whether subjects of tokens hold these numbers: `gh api repos/OWNER/REPOSITORY/actions/oidc/customization/sub --jq .use_immutable_subject`."
  type        = bool
  default     = true
}

variable "environment" {
  description = "GitHub environment that is applied to."
  type        = string
  default     = "production"
}

variable "planseal_commit" {
  description = "Commit of PlanSeal that your workflow pins. A new one must be entered here before the workflow uses it."
  type        = string
  validation {
    condition     = can(regex("^[0-9a-f]{40}$", var.planseal_commit))
    error_message = "A full commit is needed, 40 hexadecimal digits: a tag or a branch can be moved."
  }
}

variable "emergency_workflows" {
  description = "Whether `break-glass.yml` and `unlock.yml` may take the apply role too, besides `apply.yml`."
  type        = bool
  default     = false
}

variable "region" {
  description = "Region of the state, and of what is built."
  type        = string
  default     = "eu-west-1"
}

variable "state_bucket" {
  description = "Name of the bucket for the state. It is unique in all of AWS."
  type        = string
}

variable "create_state_bucket" {
  description = "Whether to make that bucket. False where your code has its state in one already: then nothing of it is changed, and the roles may use it."
  type        = bool
  default     = true
}

variable "create_identity_provider" {
  description = "Whether to make GitHub's identity provider. False where `aws iam list-open-id-connect-providers` shows it already."
  type        = bool
  default     = true
}

variable "apply_policies" {
  description = "ARNs of the policies that say what the apply role may build. As narrow as your stacks allow; never one that lets it change its own roles."
  type        = list(string)
}
