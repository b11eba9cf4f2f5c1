terraform {
  required_version = ">= 1.6"

  # bucket and region come from the configuration, the key is this directory's.
  backend "s3" {
    key = "live/dev/network.tfstate"
  }
}

resource "terraform_data" "network" {
  input = { environment = "dev", cidr = "10.1.0.0/16" }
}

output "cidr" {
  value = terraform_data.network.output.cidr
}
