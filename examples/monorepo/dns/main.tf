terraform {
  required_version = ">= 1.6"

  # The key comes from the configuration, one for each environment.
  backend "s3" {
  }
}

variable "zone" {
  type = string
}

resource "terraform_data" "zone" {
  input = var.zone
}
