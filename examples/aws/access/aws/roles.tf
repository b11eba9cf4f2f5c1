# Every condition is StringEquals on a claim that every token has: ForAllValues would hold where the claim is absent, and
# StringLike would let in repositories and branches that nobody thought of.

# Plans: pull requests of this repository, its default branch, and the environment, whose gate plans again.
data "aws_iam_policy_document" "plan_trust" {
  statement {
    actions = ["sts:AssumeRoleWithWebIdentity"]

    principals {
      type        = "Federated"
      identifiers = [local.provider_arn]
    }

    condition {
      test     = "StringEquals"
      variable = "${local.issuer}:aud"
      values   = ["sts.amazonaws.com"]
    }

    condition {
      test     = "StringEquals"
      variable = "${local.issuer}:sub"
      values   = ["${local.subject}:pull_request", "${local.subject}:ref:refs/heads/main", local.applies]
    }
  }
}

# Applies: only in the environment, only for the default branch, only by PlanSeal's workflows at the commit that you pin.
data "aws_iam_policy_document" "apply_trust" {
  statement {
    actions = ["sts:AssumeRoleWithWebIdentity"]

    principals {
      type        = "Federated"
      identifiers = [local.provider_arn]
    }

    condition {
      test     = "StringEquals"
      variable = "${local.issuer}:aud"
      values   = ["sts.amazonaws.com"]
    }

    condition {
      test     = "StringEquals"
      variable = "${local.issuer}:sub"
      values   = [local.applies]
    }

    condition {
      test     = "StringEquals"
      variable = "${local.issuer}:ref"
      values   = ["refs/heads/main"]
    }

    condition {
      test     = "StringEquals"
      variable = "${local.issuer}:job_workflow_ref"
      values   = local.workflows
    }
  }
}

resource "aws_iam_role" "plan" {
  name                 = "planseal-plan"
  description          = "Reads, for plans of ${var.owner}/${var.repository}. Pull requests run code as this role."
  assume_role_policy   = data.aws_iam_policy_document.plan_trust.json
  max_session_duration = 3600
}

resource "aws_iam_role" "apply" {
  name                 = "planseal-apply"
  description          = "Applies what was approved to ${var.environment} of ${var.owner}/${var.repository}."
  assume_role_policy   = data.aws_iam_policy_document.apply_trust.json
  max_session_duration = 3600
}

# The plan role reads the state and what it describes, and neither takes its lock nor writes it. ViewOnlyAccess lists and
# describes; it reads no object of a bucket, no secret and no parameter. Add what your providers need to refresh.
data "aws_iam_policy_document" "plan" {
  statement {
    actions   = ["s3:ListBucket"]
    resources = [local.bucket_arn]
  }

  statement {
    actions   = ["s3:GetObject"]
    resources = ["${local.bucket_arn}/*"]
  }
}

resource "aws_iam_role_policy" "plan" {
  name   = "state"
  role   = aws_iam_role.plan.id
  policy = data.aws_iam_policy_document.plan.json
}

resource "aws_iam_role_policy_attachment" "plan" {
  role       = aws_iam_role.plan.name
  policy_arn = "arn:aws:iam::aws:policy/job-function/ViewOnlyAccess"
}

# The apply role writes the state and its lock, which is an object beside it, and may not touch its own way in.
data "aws_iam_policy_document" "apply" {
  statement {
    actions   = ["s3:ListBucket"]
    resources = [local.bucket_arn]
  }

  statement {
    actions   = ["s3:GetObject", "s3:PutObject"]
    resources = ["${local.bucket_arn}/*"]
  }

  statement {
    actions   = ["s3:DeleteObject"]
    resources = ["${local.bucket_arn}/*.tflock"]
  }

  statement {
    sid       = "NotItsOwnWayIn"
    effect    = "Deny"
    actions   = ["iam:*"]
    resources = [aws_iam_role.plan.arn, aws_iam_role.apply.arn, local.provider_arn]
  }
}

resource "aws_iam_role_policy" "apply" {
  name   = "state"
  role   = aws_iam_role.apply.id
  policy = data.aws_iam_policy_document.apply.json
}

resource "aws_iam_role_policy_attachment" "apply" {
  count      = length(var.apply_policies)
  role       = aws_iam_role.apply.name
  policy_arn = var.apply_policies[count.index]
}
