variable "owner" {
  description = "Organization or user that owns the repository."
  type        = string
}

variable "repository" {
  description = "Name of the repository, without its owner."
  type        = string
}

variable "environment" {
  description = "GitHub environment that is applied to."
  type        = string
  default     = "production"
}

variable "approvals" {
  description = "Reviews without which nothing is merged. 0 for a single person, who cannot approve; the gate asks by risk in any case."
  type        = number
  default     = 1
}
