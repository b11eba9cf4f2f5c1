# Three rules that many teams begin with, in the Rego of before OPA 1.0, as most public examples are still written.
# PlanSeal evaluates them as they stand and says so; `opa fmt --v0-v1 --write` rewrites them.
package terraform.aws

required_tags := {"Environment", "Owner", "CostCenter"}

taggable := {"aws_db_instance", "aws_instance", "aws_s3_bucket", "aws_vpc", "aws_lb", "aws_eks_cluster"}

changed[resource] {
	resource := input.resource_changes[_]
	resource.mode == "managed"
	action := resource.change.actions[_]
	action != "no-op"
	action != "read"
	action != "delete"
	action != "forget"
}

deny[result] {
	resource := changed[_]
	resource.type == "aws_db_instance"
	resource.change.after.publicly_accessible == true
	result := {"msg": sprintf("%s must not be publicly accessible", [resource.address]), "address": resource.address, "level": "CRITICAL"}
}

deny[msg] {
	resource := changed[_]
	resource.type == "aws_instance"
	volume := resource.change.after.root_block_device[_]
	not volume.encrypted
	msg := sprintf("%s: the root volume is not encrypted", [resource.address])
}

deny[msg] {
	resource := changed[_]
	taggable[resource.type]
	missing := required_tags - {tag | resource.change.after.tags[tag]}
	count(missing) > 0
	msg := sprintf("%s: tags are missing: %s", [resource.address, concat(", ", sort(missing))])
}

# What PlanSeal found is in the input, too.
warn[msg] {
	input.risk.level == "CRITICAL"
	msg := sprintf("PlanSeal judged this as %s in %s", [input.risk.level, input.risk.environment])
}
