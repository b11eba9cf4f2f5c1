terraform {
  required_version = ">= 1.6"

  # bucket and region come from the configuration, the key is this directory's.
  backend "s3" {
    key = "live/prod/network.tfstate"
  }
}

resource "terraform_data" "network" {
  input = { environment = "prod", cidr = "10.2.0.0/16" }
}

output "cidr" {
  value = terraform_data.network.output.cidr
}
