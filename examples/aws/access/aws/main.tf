# What PlanSeal needs of an AWS account: a bucket for the state, GitHub as an identity provider, and two roles without keys.
# Applied once by an administrator, from a laptop: a pipeline cannot make the roles that it runs as.
terraform {
  required_version = ">= 1.10"
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "~> 5.80"
    }
  }
}

provider "aws" {
  region = var.region
}

locals {
  issuer = "token.actions.githubusercontent.com"
  # What a token's subject begins with. Repositories made before 15 July 2026 have it without the numbers.
  subject = var.numbered_subject ? "repo:${var.owner}@${var.owner_id}/${var.repository}@${var.repository_id}" : "repo:${var.owner}/${var.repository}"
  # The environment's jobs, the default branch's and those of pull requests. Forks get no identity token.
  applies = "${local.subject}:environment:${var.environment}"
  workflows = [
    for name in concat(["apply"], var.emergency_workflows ? ["break-glass", "unlock"] : []) :
    "planseal/planseal/.github/workflows/${name}.yml@${var.planseal_commit}"
  ]
  provider_arn = one(concat(
    aws_iam_openid_connect_provider.github[*].arn,
    data.aws_iam_openid_connect_provider.github[*].arn,
  ))
}

# An account has one at most, and other teams may use it: it is made only where there is none.
data "aws_iam_openid_connect_provider" "github" {
  count = var.create_identity_provider ? 0 : 1
  url   = "https://${local.issuer}"
}

resource "aws_iam_openid_connect_provider" "github" {
  count          = var.create_identity_provider ? 1 : 0
  url            = "https://${local.issuer}"
  client_id_list = ["sts.amazonaws.com"]
}
