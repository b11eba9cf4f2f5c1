terraform {
  required_version = ">= 1.6"

  backend "s3" {
    key = "live/prod/shop.tfstate"
  }
}

# The shop is applied after the network, because it reads its state.
data "terraform_remote_state" "network" {
  backend = "s3"
  config = {
    bucket = "acme-terraform-state"
    region = "eu-west-1"
    key    = "live/prod/network.tfstate"
  }
}

module "shop" {
  source = "../../../modules/shop"

  environment = "prod"
  cidr        = data.terraform_remote_state.network.outputs.cidr
}
