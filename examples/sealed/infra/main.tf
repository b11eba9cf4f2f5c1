terraform {
  required_version = ">= 1.6"

  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = ">= 5.0"
    }
  }

  # The path is given with -backend-config: a bucket in real life, a file in the demo.
  backend "local" {
  }
}

provider "aws" {
  region = "eu-central-1"
}

variable "database_password" {
  description = "Comes from the environment as TF_VAR_database_password; never in a file"
  type        = string
  sensitive   = true
}

resource "aws_vpc" "main" {
  cidr_block = "10.0.0.0/16"

  tags = { Name = "shop", Environment = "production" }
}

resource "aws_security_group" "web" {
  name        = "shop-web"
  description = "Web servers of the shop"
  vpc_id      = aws_vpc.main.id

  ingress {
    description = "HTTPS from the office"
    from_port   = 443
    to_port     = 443
    protocol    = "tcp"
    cidr_blocks = ["203.0.113.0/24"]
  }
}

resource "aws_db_instance" "orders" {
  identifier              = "orders"
  engine                  = "postgres"
  engine_version          = "16.4"
  instance_class          = "db.t3.medium"
  allocated_storage       = 20
  username                = "shop"
  password                = var.database_password
  storage_encrypted       = true
  backup_retention_period = 7
  deletion_protection     = true
}

resource "aws_cloudwatch_log_group" "audit" {
  name              = "/shop/audit"
  retention_in_days = 365
}
