output "plan_role" {
  description = "For `aws-plan-role` of the workflow."
  value       = aws_iam_role.plan.arn
}

output "apply_role" {
  description = "For `aws-apply-role` of the workflow."
  value       = aws_iam_role.apply.arn
}
