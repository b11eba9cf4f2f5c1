# What PlanSeal needs of the repository: an environment that only the default branch reaches, and branch rules.
# Applied once by an administrator of the repository, whose token the provider takes from GITHUB_TOKEN.
terraform {
  required_version = ">= 1.10"
  required_providers {
    github = {
      source  = "integrations/github"
      version = "~> 6.6"
    }
  }
}

provider "github" {
  owner = var.owner
}

# No reviewers: the approvals are reviews of the pull request. If you add `reviewers`, add `prevent_self_review = true` too.
# GitHub refuses it without reviewers, and the provider then leaves out `can_admins_bypass` as well, without an error.
resource "github_repository_environment" "apply" {
  repository        = var.repository
  environment       = var.environment
  can_admins_bypass = false

  deployment_branch_policy {
    protected_branches     = false
    custom_branch_policies = true
  }
}

resource "github_repository_environment_deployment_policy" "main" {
  repository     = var.repository
  environment    = github_repository_environment.apply.environment
  branch_pattern = "main"
}

resource "github_repository_ruleset" "main" {
  name        = "main is reviewed"
  repository  = var.repository
  target      = "branch"
  enforcement = "active"

  conditions {
    ref_name {
      include = ["~DEFAULT_BRANCH"]
      exclude = []
    }
  }

  rules {
    deletion         = true
    non_fast_forward = true

    pull_request {
      required_approving_review_count   = var.approvals
      dismiss_stale_reviews_on_push     = true
      require_code_owner_review         = var.approvals > 0
      require_last_push_approval        = var.approvals > 0
      required_review_thread_resolution = true
    }

    required_status_checks {
      # Not strict: the gate plans again after the merge and compares, so a branch need not be up to date to be safe.
      strict_required_status_checks_policy = false

      required_check {
        context = "review / report"
        # GitHub Actions, so that nobody else can report this check.
        integration_id = 15368
      }
    }
  }
}
