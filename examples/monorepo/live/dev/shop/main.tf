terraform {
  required_version = ">= 1.6"

  backend "s3" {
    key = "live/dev/shop.tfstate"
  }
}

# The shop is applied after the network, because it reads its state.
data "terraform_remote_state" "network" {
  backend = "s3"
  config = {
    bucket = "acme-terraform-state"
    region = "eu-west-1"
    key    = "live/dev/network.tfstate"
  }
}

module "shop" {
  source = "../../../modules/shop"

  environment = "dev"
  cidr        = data.terraform_remote_state.network.outputs.cidr
}
